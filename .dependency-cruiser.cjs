/**
 * The direction of the house: apps → libs; each lib knows only those below it.
 * portfolio, progress → quality, transition → assessment → evidence → units → standards, people → audit, jobs, storage
 * → database → words → calendar, children, configuration, refusals.
 */
const floors = [
  ['portfolio', 'progress'],
  ['quality', 'transition'],
  ['assessment'],
  ['evidence'],
  ['units'],
  ['standards', 'people'],
  ['audit', 'jobs', 'storage'],
  ['database'],
  ['words'],
  ['calendar', 'children', 'configuration', 'refusals'],
];

const direction = floors.flatMap((floor, index) => {
  const above = floors.slice(0, index).flat();
  return floor.map((lib) => ({
    name: `${lib}-looks-down-only`,
    comment: `libs/${lib} may use only libraries on floors below it.`,
    severity: 'error',
    from: { path: `^libs/${lib}/` },
    to: { path: `^libs/(${[...above, ...floor.filter((other) => other !== lib)].join('|') || 'none'})/` },
  }));
});

module.exports = {
  forbidden: [
    ...direction,
    {
      name: 'libs-never-know-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'apps-meet-at-few-doors',
      comment:
        'Web and worker live under the supervisor by child.ts; a start makes the demonstration that the CLI holds.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: {
        path: '^apps/',
        pathNot: [
          '^apps/$1/',
          '^apps/supervisor/src/(child|describe-fault)\\.ts$',
          '^apps/cli/src/demonstration/(has-centres|make-demonstration)\\.ts$',
        ],
      },
    },
    {
      name: 'front-door-only',
      comment: 'A library is entered through its src/index.ts.',
      severity: 'error',
      from: { path: '^(apps|libs|test|migrations)/([^/]+)' },
      to: { path: '^libs/([^/]+)/src/(?!index\\.ts$)', pathNot: '^libs/$2/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'domain/ knows neither Nest, TypeORM, PostgreSQL nor the file system.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { path: '(@nestjs|typeorm|node_modules/pg|graphile-worker|^(node:)?(fs|net|http|child_process))' },
    },
    {
      name: 'rules-know-lower-libraries-by-type-only',
      comment: 'But for calendar, which is nothing but rules.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/([^/]+)/', pathNot: '^libs/($1|calendar)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'entities-never-run-alone',
      comment: 'No @nestjs/typeorm: writes take a Transaction.',
      severity: 'error',
      from: {},
      to: { path: '@nestjs/typeorm' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '(^dist|^var)' },
  },
};
