/** A personal copy says nothing of other members, in any part and any spelling. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { draftOf } from '../../src/copies/sent/drafts.ts';
import { personalCopies } from '../../src/copies/sent/personal-copy.ts';
import { errorsBeforeCopies, collectorOf } from '../../src/copies/readiness.ts';
import { found, textsOf } from './all-bytes.ts';
import { noncesOf } from './nonces.ts';
import { secretCouncil } from './secret-council.ts';

const options = { language: 'vi', madeAt: new Date(Date.UTC(2014, 3, 1, 2)) } as const;
const seeds = Array.from({ length: 12 }, (_, at) => at + 1);

describe('a personal copy', () => {
  it('has no score, note, name, address, ballot or decision of others in any of its bytes', () => {
    const seen = { copies: 0, own: 0, foreign: 0, council: 0 };
    for (const seed of seeds) {
      const { snapshot, reading, secretsOf, personOf, ofTheCouncil } = secretCouncil(seed);
      assert.deepEqual(errorsBeforeCopies(reading.issues), [], `seed ${seed}`);
      const { campaign } = reading;
      const collector = collectorOf(campaign)?.code;
      const nonces = noncesOf(campaign);
      const copies = personalCopies({ campaign, snapshot, fileName: 'sổ.xlsx' }, { ...options, nonces });
      for (const copy of copies) {
        const own = copy.member.code;
        const others = campaign.council.map(({ code }) => code).filter((code) => code !== own);
        const secrets = others.flatMap((code) => secretsOf.get(code) ?? []);
        const [nonce, ...foreign] = [own, ...others].flatMap((code) => nonces.get(code) ?? []);
        assert.ok(nonce !== undefined, 'there is no nonce');
        const people = others.flatMap((code) => {
          const [name = '', position = '', email = ''] = personOf.get(code) ?? [];
          return code === collector ? [position] : [name, position, email];
        });
        const texts = textsOf(copy.bytes);
        const where = `seed ${seed}, ${own}`;
        assert.deepEqual(found(texts, [...secrets, ...people, ...foreign, ...ofTheCouncil]), [], where);
        assert.deepEqual(found(texts, [nonce]), [nonce], where);
        assert.deepEqual(found(texts, personOf.get(own) ?? []), personOf.get(own), where);
        seen.copies += 1;
        seen.foreign += secrets.length;
        seen.council += ofTheCouncil.length;
        seen.own += found(texts, secretsOf.get(own) ?? []).length;
      }
    }
    // The search finds what is there, and there was something not to be found.
    assert.ok(seen.copies > 25 && seen.own > 300, JSON.stringify(seen));
    assert.ok(seen.foreign > 2000 && seen.council > 50, JSON.stringify(seen));
  });

  it('has no code of a ballot, an award proposed or a reason why somebody is not considered', () => {
    const { snapshot, reading } = secretCouncil(5);
    const [copy] = personalCopies(
      { campaign: reading.campaign, snapshot, fileName: 'a' },
      { ...options, nonces: new Map() },
    );
    assert.ok(copy !== undefined, 'there is no copy');
    assert.deepEqual(found(textsOf(copy.bytes), ['Ballots', 'Decisions', 'Bị kỷ luật', 'Lý do']), []);
  });

  it('travels in a draft that names nobody else but who collects the copies', () => {
    const { snapshot, reading, secretsOf, personOf } = secretCouncil(7);
    const { campaign } = reading;
    const collector = collectorOf(campaign)?.code;
    const source = { campaign, snapshot, fileName: 'sổ.xlsx' };
    for (const copy of personalCopies(source, { ...options, nonces: noncesOf(campaign) })) {
      const draft = new TextDecoder().decode(draftOf(copy, campaign, options).bytes);
      const text = draft.replace(
        /^[A-Za-z0-9+/=\r\n]+$/gm,
        (lines) => `\n${Buffer.from(lines, 'base64').toString('utf8')}\n`,
      );
      const others = campaign.council.filter(({ code }) => code !== copy.member.code && code !== collector);
      const words = others.flatMap(({ code }) => [
        ...(secretsOf.get(code) ?? []),
        ...(personOf.get(code) ?? []),
      ]);
      assert.deepEqual(found([draft, text], words), []);
      assert.deepEqual(found([text], [copy.member.name]), [copy.member.name]);
    }
  });
});
