import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Configuration } from '#configuration';

export const openApiAddress = '/api/openapi.json';

/** The description of the API (OpenAPI 3), for anybody: it holds addresses and shapes, nobody's data. */
export function setUpOpenApi(app: NestExpressApplication, { origin }: Configuration): void {
  let description: string | undefined;
  app.use(openApiAddress, (_request: Request, response: Response) => {
    description ??= JSON.stringify(describe(app, origin));
    response.type('application/json').send(description);
  });
}

function describe(app: NestExpressApplication, origin: string): object {
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Attest')
      .setDescription('What a learner, assessor, quality assurer or manager does on a page, for programs.')
      .setVersion('1')
      .addServer(origin)
      .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A personal access token.' })
      .addSecurityRequirements('bearer')
      .build(),
  );
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/'));
  return { ...document, paths: Object.fromEntries(paths) };
}
