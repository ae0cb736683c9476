import tseslint from 'typescript-eslint';
import { oneTransactionAtATime } from './lint/one-transaction-at-a-time.mjs';

const saysNothing = '(^|/)(utils?|helpers?|common|shared|misc)(/|\\.)';

export default tseslint.config(
  { ignores: ['dist', 'var', 'node_modules', 'coverage'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { attest: { rules: { 'one-transaction-at-a-time': oneTransactionAtATime } } },
    rules: {
      'attest/one-transaction-at-a-time': 'error',
      'max-lines': ['error', { max: 250 }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: saysNothing, message: 'Name the folder or file by what it does.' }] },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: ['**/*.queries.ts', '**/*.spec.ts', 'libs/database/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.name="statement"]',
          message:
            'Statements stand in a *.queries.ts, where their columns are compared with their row type.',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.base],
    rules: { 'max-lines': ['error', { max: 250 }], eqeqeq: 'error' },
  },
);
