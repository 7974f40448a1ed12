/**
 * What the code must keep to. Two tables carry the design: `rooms` says which folder of src/ may import which, and `anywhere`
 * which of them run anywhere, and so may touch neither Office nor a browser nor Node. test/architecture breaks each on purpose.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = import.meta.dirname;

/** What every room may import. The ground imports nothing. */
export const ground = ['text', 'cells'];

/**
 * Each room of the house: the rooms it may import beside the ground (of `types` the types alone), and the packages it may import. A
 * room imports itself freely.
 * `node: true` allows Node's own modules.
 */
export const rooms = {
  text: { imports: [], packages: [] },
  cells: { imports: [], packages: [] },
  i18n: { imports: [], types: ['tally'], packages: [] },
  tally: { imports: [], packages: [] },
  workbook: { imports: ['tally', 'i18n'], packages: ['@noble/hashes'] },
  papers: { imports: ['tally', 'workbook', 'i18n'], packages: ['docx'] },
  excel: { imports: ['workbook', 'tally'], packages: [] },
  ooxml: { imports: [], packages: ['fflate', 'saxes'] },
  copies: { imports: ['workbook', 'tally', 'ooxml', 'i18n'], packages: ['@noble/hashes', 'fflate'] },
  host: { imports: ['ooxml'], packages: ['@ironcalc/wasm', 'numfmt'] },
  commands: { imports: ['excel', 'workbook', 'tally', 'i18n'], packages: [] },
  taskpane: {
    imports: ['excel', 'papers', 'workbook', 'tally', 'i18n', 'ooxml', 'copies'],
    packages: ['react', 'react-dom', 'zustand', '@fluentui/react-components', '@fluentui/react-icons'],
  },
  workbench: {
    imports: ['host', 'ooxml', 'i18n'],
    packages: ['react', 'react-dom', '@fluentui/react-components'],
  },
  cli: {
    imports: ['excel', 'papers', 'workbook', 'tally', 'i18n', 'ooxml', 'copies', 'host'],
    packages: ['@microsoft/office-js'],
    node: true,
  },
};

/** The page's entry ties the ribbon's commands to the pane's session: the one file in which two rooms of equal standing meet. */
const entry = 'src/taskpane/main.tsx';

/** Rooms that run anywhere. */
export const anywhere = ['text', 'cells', 'i18n', 'tally', 'workbook', 'papers', 'ooxml', 'copies'];

const officeGlobals = ['Office', 'Excel', 'OfficeExtension'];
const browserGlobals = [
  ...[
    'window',
    'document',
    'navigator',
    'location',
    'history',
    'localStorage',
    'sessionStorage',
    'indexedDB',
  ],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'DOMParser', 'XMLSerializer', 'alert', 'confirm', 'self'],
];
const nodeGlobals = [
  'process',
  'Buffer',
  'require',
  'module',
  '__dirname',
  '__filename',
  'global',
  'setImmediate',
];

/** The pattern of a relative import that leads into one of these rooms. */
const into = (names) => `^(?:\\.\\.?/)+(?:src/)?(?:${names.join('|')})(?:/|$)`;

/** What a file of `room` may not import. */
function forbiddenImports(room, extra = []) {
  const { imports, types = [], packages, node = false } = rooms[room];
  const open = ground.includes(room) ? [room] : [room, ...ground, ...imports, ...extra];
  const others = Object.keys(rooms).filter((name) => !open.includes(name) && !types.includes(name));
  const allowed = packages.map((name) => name.replace(/[/.]/g, '\\$&')).join('|');
  const packagePattern = allowed === '' ? '^(?!\\.|node:)' : `^(?!\\.|node:|(?:${allowed})(?:/|$))`;
  return [
    ...(others.length > 0
      ? [{ regex: into(others), message: `src/${room} may import only: ${open.join(', ')}.` }]
      : []),
    ...(types.length > 0
      ? [
          {
            regex: into(types),
            allowTypeImports: true,
            message: `src/${room} may import only types of: ${types.join(', ')}.`,
          },
        ]
      : []),
    {
      regex: packagePattern,
      message: `src/${room} may use only these packages: ${packages.join(', ') || 'none'}.`,
    },
    ...(node ? [] : [{ regex: '^node:', message: `src/${room} does not run on Node alone.` }]),
  ];
}

const restrictedImports = (patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

const roomRules = Object.keys(rooms).map((room) => ({
  name: `binh-xet/room/${room}`,
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: restrictedImports(forbiddenImports(room)),
}));

const restrictedGlobals = (names, why) => ({
  'no-restricted-globals': ['error', ...names.map((name) => ({ name, message: why }))],
});

/** When two texts are the same is said in one place. */
const oneFolding = {
  selector:
    'CallExpression[callee.property.name=/^(normalize|localeCompare|toLocaleLowerCase|toLocaleUpperCase)$/], NewExpression[callee.property.name=Collator]',
  message: 'How texts are spelled and ordered is the matter of src/text.',
};

const globalRules = [
  {
    name: 'binh-xet/one-folding',
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/text/**'],
    rules: { 'no-restricted-syntax': ['error', oneFolding] },
  },
  ...anywhere.map((room) => ({
    name: `binh-xet/anywhere/${room}`,
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: restrictedGlobals(
      [...officeGlobals, ...browserGlobals, ...nodeGlobals],
      `src/${room} runs anywhere.`,
    ),
  })),
  {
    name: 'binh-xet/host-never-sees-the-client',
    files: ['src/host/**/*.ts'],
    rules: restrictedGlobals(
      [...officeGlobals, ...browserGlobals, ...nodeGlobals],
      'src/host is the other side of the wire.',
    ),
  },
  {
    name: 'binh-xet/tally-has-no-clock-and-no-dice',
    files: ['src/tally/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'A tally gives the same result every time.' },
        { object: 'Date', property: 'now', message: 'A tally knows no clock.' },
      ],
      'no-restricted-syntax': [
        'error',
        oneFolding,
        { selector: "NewExpression[callee.name='Date']", message: 'A tally knows no clock.' },
      ],
    },
  },
];

/** Microsoft's rules for Office.js, without the copies of other plugins that their preset brings along. */
const officeRules = officeAddins.configs.recommended
  .flatMap((config) => Object.entries(config.rules ?? {}))
  .filter(([name]) => name.startsWith('office-addins/'));

const codeFiles = [
  'src/**/*.{ts,tsx}',
  'test/**/*.{ts,tsx}',
  'bench/**/*.ts',
  'assets/**/*.ts',
  'scripts/**/*.ts',
];

/** A folder that is not in the table has no rules: that must not go unseen. */
const unknownRooms = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entryOf) => entryOf.isDirectory() && !(entryOf.name in rooms))
  .map((entryOf) => entryOf.name);
if (unknownRooms.length > 0)
  throw new Error(`eslint.config.js has no rules for src/${unknownRooms.join(', src/')}.`);

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '**/*.js', '**/*.mjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'binh-xet/types',
    files: codeFiles,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowTernary: true, allowShortCircuit: true }],
      // Narrowing sees neither assignments in closures nor what a call may change: too many conditions look needless.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // A function may be async for its caller's sake.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A switch over a union has a case for each member and no `default`; one over what the types cannot list has a `default`.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `== null` asks for null and undefined at once; any other `==` is a mistake.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'error',
      // Counting characters by spreading a text is what lengths of names and strings are measured by.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    name: 'binh-xet/product',
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      // `as const` is no assertion to this rule. Branding constructors say `eslint-disable-next-line` and why.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Where the outside world hands over an `any` that has a true type: a window of another realm, and JSON.
    name: 'binh-xet/rim',
    files: ['src/cli/office.ts', 'src/host/json.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    // What comes over the wire may be any JSON; in a message even an object is better shown badly than not at all.
    name: 'binh-xet/wire',
    files: ['src/host/**/*.ts'],
    rules: { '@typescript-eslint/no-base-to-string': 'off' },
  },
  {
    name: 'binh-xet/office-js',
    files: ['src/{excel,taskpane,commands,cli}/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      ...Object.fromEntries(officeRules),
      // These look for load, sync and read in one function; `roundTrip` of src/excel does them in three. The client itself
      // throws on a property that was not loaded, and every test runs the real client.
      'office-addins/call-sync-after-load': 'off',
      'office-addins/call-sync-before-read': 'off',
      'office-addins/load-object-before-read': 'off',
    },
  },
  {
    name: 'binh-xet/react',
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    name: 'binh-xet/tests',
    files: ['test/**/*.{ts,tsx}', 'bench/**/*.ts', 'scripts/**/*.ts', 'assets/**/*.ts'],
    rules: {
      // Tests read replies and other programs' JSON; what is wrong in them fails the test.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='assert'][callee.property.name='ok'][arguments.length=1], CallExpression[callee.name='assert'][arguments.length=1]",
          message:
            'A test that fails says in words what was expected and what was found: assert.equal, match, or a message.',
        },
      ],
    },
  },
  ...roomRules,
  {
    name: 'binh-xet/entry',
    files: [entry],
    rules: restrictedImports(forbiddenImports('taskpane', ['commands'])),
  },
  ...globalRules,
);
