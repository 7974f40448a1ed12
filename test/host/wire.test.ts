import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { webLimit, WorkbookHost } from '../../src/host/host.ts';
import type { RoundTrip } from '../../src/host/host.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { runs } from '../size.ts';
import { firstSheet, refusedWith, withExcel } from './open.ts';
import { inspected } from '../inspected.ts';

interface Answer {
  readonly id: number;
  readonly message: { readonly body: string };
}

interface Body {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: { readonly Code: string; readonly ActionIndex: number; readonly Location: string };
}

/** Sends a message as it is, without the client. */
async function send(
  message: string,
  host = new WorkbookHost(newWorkbook()),
): Promise<Body & { readonly id: number }> {
  const answer: Answer = JSON.parse(await host.handle(message));
  const body: Body = JSON.parse(answer.message.body);
  return { ...body, id: answer.id };
}

function query(actions: readonly object[], paths: Readonly<Record<string, object>>): string {
  const body = { AutoKeepReference: false, Actions: actions, ObjectPaths: paths };
  return JSON.stringify({
    id: 7,
    type: 1,
    flags: 0,
    message: { url: 'ProcessQuery', method: 'POST', headers: {}, body },
  });
}

const workbook = { Id: 1, ObjectPathType: 1, Name: '' };

describe('a message', () => {
  for (const [what, message] of [
    ['that is not JSON', '{'],
    ['that is a list', '[]'],
    ['without a type', '{"id":7}'],
    ['for another service', JSON.stringify({ id: 7, type: 1, message: { url: 'Elsewhere', body: {} } })],
    [
      'without actions',
      JSON.stringify({ id: 7, type: 1, message: { url: 'ProcessQuery', body: { ObjectPaths: {} } } }),
    ],
    [
      'with an action of no kind',
      query([{ Id: 1, ActionType: 99, Name: '', ObjectPathId: 1 }], { 1: workbook }),
    ],
    ['with a path of no kind', query([], { 1: { Id: 1, ObjectPathType: 0, Name: '' } })],
    [
      'about a path that is not in it',
      query([{ Id: 1, ActionType: 1, Name: '', ObjectPathId: 5 }], { 1: workbook }),
    ],
  ] as const) {
    it(`${what} is InvalidRequest`, async () => {
      const { Error: error } = await send(message);
      assert.equal(error?.Code, 'InvalidRequest');
    });
  }

  it('is answered under its id, even when it is refused', async () => {
    assert.equal((await send(query([], { 1: workbook }))).id, 7);
    assert.equal((await send('{"id":7}')).id, 7);
  });

  it('of any JSON is answered, never thrown on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 3 }), async (message, value) => {
        await send(message);
        await send(
          query(
            [{ Id: 1, ActionType: 3, Name: 'Add', ObjectPathId: 2, ArgumentInfo: { Arguments: [value] } }],
            { 1: workbook },
          ),
        );
        const path = {
          Id: 2,
          ObjectPathType: 3,
          Name: 'GetSelectedRange',
          ParentObjectPathId: 1,
          ArgumentInfo: { Arguments: [] },
        };
        const set = {
          Id: 1,
          ActionType: 4,
          Name: 'Values',
          ObjectPathId: 2,
          ArgumentInfo: { Arguments: [value] },
        };
        const { Error: error } = await send(query([set], { 1: workbook, 2: path }));
        assert.notEqual(error?.Code, 'GeneralException');
      }),
      { numRuns: runs(50) },
    );
  });

  for (const [what, action] of [
    ['an unknown property', { ActionType: 2, QueryInfo: { Select: ['colour'] } }],
    ['an unknown method', { ActionType: 3, Name: 'Explode', ArgumentInfo: { Arguments: [] } }],
    ['setting an unknown property', { ActionType: 4, Name: 'Colour', ArgumentInfo: { Arguments: [1] } }],
    [
      'setting a property that is only read',
      { ActionType: 4, Name: 'Name', ArgumentInfo: { Arguments: ['x'] } },
    ],
    ['calling a property', { ActionType: 3, Name: 'Name', ArgumentInfo: { Arguments: [] } }],
    ['updating in one piece', { ActionType: 7, Name: '', ArgumentInfo: { Arguments: [{}] } }],
    ['a member of every object of JavaScript', { ActionType: 2, QueryInfo: { Select: ['constructor'] } }],
  ] as const) {
    it(`with ${what} is ApiNotFound`, async () => {
      const { Error: error } = await send(
        query([{ Id: 1, Name: '', ObjectPathId: 1, ...action }], { 1: workbook }),
      );
      assert.deepEqual([error?.Code, error?.ActionIndex], ['ApiNotFound', 0]);
    });
  }
});

describe('a batch', () => {
  it('stops at its first error, and what ran before stays', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1').values = [['trước']];
        context.workbook.worksheets.getItem('Không có').getRange('A1').values = [['lỗi']];
        sheet.getRange('A2').values = [['sau']];
        await context.sync();
      }).then(
        () => assert.fail('not refused'),
        (error: unknown) => {
          assert.ok(error instanceof Error, `${inspected(error)} is no Error`);
          assert.ok('code' in error, `${inspected(error)} has no code`);
          assert.ok('debugInfo' in error, `${inspected(error)} has no debugInfo`);
          assert.equal(error.code, 'ItemNotFound');
          assert.match(JSON.stringify(error.debugInfo), /worksheets\.getItem/);
        },
      );
      assert.deepEqual(
        [0, 1].map((row) => firstSheet(file).cell(row, 0).value.kind),
        ['text', 'empty'],
      );
    }));

  it('is done after the one before, however they are sent', () =>
    withExcel(
      async ({ run, host, file }) => {
        const add = (value: number): Promise<void> =>
          run(async (context) => {
            const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
            cell.values = [[value]];
            await context.sync();
          });
        await Promise.all([add(1), add(2), add(3)]);
        assert.deepEqual(firstSheet(file).cell(0, 0).value, { kind: 'number', value: 3 });
        assert.ok(host.statistics.syncs >= 3, `expected at least 3, found ${host.statistics.syncs}`);
      },
      { delay: 1 },
    ));
});

describe('ranges that outlive a batch', () => {
  it('are kept while the client uses them, and let go after', () =>
    withExcel(async ({ run }) => {
      const count = (): Promise<number> =>
        run(async (context) => {
          const answer = Reflect.get(context.workbook, '_GetReferenceCount').call(context.workbook);
          await context.sync();
          return answer.value;
        });
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const range = sheet.getRange('B2');
        await context.sync();
        range.values = [[1]];
        await context.sync();
        sheet.name = 'Khác';
        range.load('address,values');
        await context.sync();
        assert.deepEqual([range.address, range.values], ['Khác!B2', [[1]]]);
        range.untrack();
        await context.sync();
      });
      assert.equal(await count(), 0);
    }));

  it('are refused when the host never handed them out', async () => {
    const path = { Id: 2, ObjectPathType: 6, Name: '{99}', ArgumentInfo: {} };
    const { Error: error } = await send(
      query([{ Id: 1, ActionType: 1, Name: '', ObjectPathId: 2 }], { 1: workbook, 2: path }),
    );
    assert.equal(error?.Code, 'InvalidReference');
  });
});

describe('limits', () => {
  const large = (context: Excel.RequestContext): void => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x'.repeat(3000)]];
  };

  it('refuse a request that is too large, and nothing of it is done', () =>
    withExcel(
      async ({ run, file }) => {
        await refusedWith(
          'RequestPayloadSizeLimitExceeded',
          run(async (context) => {
            large(context);
            await context.sync();
          }),
        );
        assert.equal(firstSheet(file).usedBlock(), null);
      },
      { requestLimit: 2500 },
    ));

  it('lose a reply that is too large, and what was asked is done', () =>
    withExcel(
      async ({ run, file }) => {
        await refusedWith(
          'ResponsePayloadSizeLimitExceeded',
          run(async (context) => {
            large(context);
            context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
            await context.sync();
          }),
        );
        assert.equal(firstSheet(file).cell(0, 0).value.kind, 'text');
      },
      { replyLimit: 2500 },
    ));

  it('are those of Excel on the web there, in bytes and not in characters, and none elsewhere', async () => {
    const text = 'ế'.repeat(webLimit / 3);
    const message = query([{ Id: 1, ActionType: 5, Name: text, ObjectPathId: 0 }], { 1: workbook });
    assert.ok(message.length < webLimit, `expected less than ${webLimit}, found ${message.length}`);
    assert.equal(
      (await send(message, new WorkbookHost(newWorkbook(), { platform: 'web' }))).Error?.Code,
      'RequestPayloadSizeLimitExceeded',
    );
    assert.equal((await send(message)).Error, undefined);
  });
});

describe('faults', () => {
  for (const [when, cells] of [
    ['before', ['empty', 'empty']],
    ['after', ['number', 'number']],
    [{ afterActions: 7 }, ['number', 'empty']],
  ] as const) {
    it(`leave behind what was done: ${JSON.stringify(when)}`, () =>
      withExcel(
        async ({ run, file }) => {
          await refusedWith(
            'GeneralException',
            run(async (context) => {
              context.workbook.worksheets.load('items/name');
              await context.sync();
              const sheet = context.workbook.worksheets.getItem('Sheet1');
              sheet.getRange('A1').values = [[1]];
              sheet.getRange('A2').values = [[2]];
              await context.sync();
            }),
          );
          assert.deepEqual(
            [0, 1].map((row) => firstSheet(file).cell(row, 0).value.kind),
            cells,
          );
          await run(async (context) => {
            context.workbook.worksheets.load('items/name');
            await context.sync();
          });
        },
        { faults: [{ roundTrip: 2, when, code: 'GeneralException' }] },
      ));
  }
});

describe('requirement sets', () => {
  const uses: readonly (readonly [string, string, (workbook: Excel.Workbook) => void])[] = [
    ['1.4', '1.3', (book) => void book.worksheets.getItemOrNullObject('x')],
    [
      '1.7',
      '1.6',
      (book) => void book.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 1, 1).load('address'),
    ],
    ['1.7', '1.6', (book) => void book.worksheets.getItem('Sheet1').load('tabColor')],
    ['1.8', '1.7', (book) => void (book.worksheets.getItem('Sheet1').showGridlines = false)],
    ['1.8', '1.7', (book) => void (book.application.calculationMode = 'Manual')],
    ['1.9', '1.8', (book) => void (book.worksheets.getItem('Sheet1').pageLayout.orientation = 'Landscape')],
  ];

  for (const [first, before, use] of uses) {
    it(`turn members of ${first} off in ${before}, in the client and in the host`, async () => {
      const attempt = (version: string, context: boolean): Promise<void> =>
        withExcel(
          ({ run }) =>
            run(async (request) => {
              use(request.workbook);
              await request.sync();
            }),
          {
            apiVersion: version === first ? `1.${Number(first.slice(2))}` : `1.${Number(before.slice(2))}`,
            client: { context },
          },
        );
      await attempt(first, true);
      await attempt(first, false);
      await refusedWith('ApiNotFound', attempt(before, true));
      await refusedWith('ApiNotFound', attempt(before, false));
    });
  }

  it('leave newer values out of what is loaded without being named', () =>
    withExcel(
      ({ run }) =>
        run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          sheet.load();
          await context.sync();
          assert.equal(sheet.name, 'Sheet1');
          assert.throws(() => sheet.tabColor);
        }),
      { apiVersion: '1.6', client: { context: false } },
    ));
});

describe('the traffic', () => {
  it('is counted and told in words', async () => {
    const trips: RoundTrip[] = [];
    await withExcel(
      async ({ run, host }) => {
        await run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          sheet.getRange('A1').values = [['Đ']];
          sheet.tables.load('items/name');
          await context.sync();
          sheet.delete();
          await context.sync();
        }).catch(() => undefined);
        const { syncs, bytes, requestBytes, replyBytes } = host.statistics;
        assert.ok(syncs >= 2, `expected at least 2, found ${syncs}`);
        assert.equal(syncs, trips.length);
        assert.equal(bytes, requestBytes + replyBytes);
        assert.equal(
          requestBytes,
          trips.reduce((sum, trip) => sum + trip.requestBytes, 0),
        );
        assert.equal(
          replyBytes,
          trips.reduce((sum, trip) => sum + trip.replyBytes, 0),
        );
      },
      { onRoundTrip: (trip) => trips.push(trip) },
    );
    assert.deepEqual(trips[0]?.calls, [
      'worksheets.getItem("Sheet1").getRange("A1").values = [["Đ"]]',
      'worksheets.getItem("Sheet1").tables load name',
    ]);
    assert.deepEqual(
      [trips[0]?.error, trips[1]?.error?.code, trips[1]?.error?.location],
      [null, 'InvalidOperation', 'Worksheet.delete'],
    );
    assert.ok(
      trips.every(({ requestBytes, replyBytes }) => requestBytes > 50 && replyBytes > 50),
      `not all of these are: ${inspected(trips)}`,
    );
  });

  it('takes as long as it is told to', async () => {
    const trips: RoundTrip[] = [];
    const host = new WorkbookHost(newWorkbook(), { delay: 20, onRoundTrip: (trip) => trips.push(trip) });
    await host.handle(query([], { 1: workbook }));
    assert.ok(
      (trips[0]?.milliseconds ?? 0) >= 19,
      `expected at least 19, found ${trips[0]?.milliseconds ?? 0}`,
    );
  });
});
