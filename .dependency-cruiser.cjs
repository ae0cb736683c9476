/**
 * The direction of the house: apps → libs; each lib knows only those below it.
 * demonstration → portfolio, progress → quality, transition → assessment → evidence → units, standard-drafts →
 * standards-import → standards, people → audit, jobs, storage → database → words → calendar, child-processes, configuration,
 * refusals.
 */
const floors = [
  ['demonstration'],
  ['portfolio', 'progress'],
  ['quality', 'transition'],
  ['assessment'],
  ['evidence'],
  ['units', 'standard-drafts'],
  ['standards-import'],
  ['standards', 'people'],
  ['audit', 'jobs', 'storage'],
  ['database'],
  ['words'],
  ['calendar', 'child-processes', 'configuration', 'refusals'],
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
      to: { path: '^apps/' },
    },
    {
      name: 'what-runs-never-knows-its-tests',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/' },
      to: { path: '^test/' },
    },
    {
      name: 'apps-never-know-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-under-its-pages-knows-none',
      comment:
        'pages and api → downloads → layout, http. What people and programs both need lies below the two. But for the types of message files, by which layout/locale.ts tells the compiler their keys.',
      severity: 'error',
      from: { path: '^apps/web/src/(http|layout|downloads|api)/' },
      to: { path: '^apps/web/src/pages/', pathNot: '/messages\\.en\\.json$' },
    },
    {
      name: 'web-under-its-api-knows-nothing-of-it',
      severity: 'error',
      from: { path: '^apps/web/src/(http|layout|downloads|pages)/' },
      to: { path: '^apps/web/src/api/' },
    },
    {
      name: 'http-and-layout-send-nothing',
      severity: 'error',
      from: { path: '^apps/web/src/(http|layout)/' },
      to: { path: '^apps/web/src/downloads/' },
    },
    {
      name: 'front-door-only',
      comment: 'A library is entered through its src/index.ts; its rules alone through src/domain/index.ts.',
      severity: 'error',
      from: { path: '^(apps|libs|test|migrations)/([^/]+)' },
      to: { path: '^libs/([^/]+)/src/(?!(domain/)?index\\.ts$)', pathNot: '^libs/$2/' },
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
      comment: 'But for calendar, which is nothing but rules, and for #name/domain.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^libs/([^/]+)/',
        pathNot: '^libs/($1/|calendar/|[^/]+/src/domain/index\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'documents-are-read-without-a-database',
      comment: "What reads a stranger's document starts quickly and reaches nothing.",
      severity: 'error',
      from: { path: '^libs/standards-import/src/import-entry\\.ts$' },
      to: { path: '^libs/(database|standards/src/index)|node_modules/(pg|typeorm)/', reachable: true },
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
    tsConfig: { fileName: 'tsconfig.boundaries.json' },
    exclude: { path: '(^dist|^var)' },
  },
};
