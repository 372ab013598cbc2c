import { describe, expect, test } from 'vitest';
import { ANA, ANA_ON_TELEGRAM, CLUB, LEO } from '../support/community/cast.ts';
import { testCommunity } from '../support/community/community.ts';
import { ENGINES } from '../support/community/engines.ts';
import { wholeStore } from '../support/community/whole-store.ts';

const SPAIN = { region: 'ES', services: [8, 11] };

describe.each(ENGINES)('where people watch films, on $name', ({ location }) => {
  test('is kept of persons and places, each their own, and forgotten', async () => {
    const { streaming } = testCommunity(await location());
    expect(await streaming.of({ person: ANA })).toBeUndefined();
    await streaming.change({ person: ANA }, SPAIN);
    await streaming.change({ place: CLUB }, { region: undefined, services: [337] });
    expect(await streaming.of({ person: ANA })).toEqual(SPAIN);
    expect(await streaming.of({ place: CLUB })).toEqual({ region: undefined, services: [337] });
    expect(await streaming.of({ person: LEO })).toBeUndefined();
    await streaming.change({ person: ANA }, { region: 'MX', services: [] });
    expect(await streaming.of({ person: ANA })).toEqual({ region: 'MX', services: [] });
    expect(await streaming.forget({ place: CLUB })).toBe(true);
    expect(await streaming.forget({ place: CLUB })).toBe(false);
    expect(await streaming.of({ place: CLUB })).toBeUndefined();
  });

  test('goes with the person, and is in what they take with them', async () => {
    const at = await location();
    const { streaming, privacy, exporting } = testCommunity(at);
    expect(await privacy.forget(ANA)).toBe(false);
    const before = await wholeStore(at);
    await streaming.change({ person: ANA }, SPAIN);
    expect(await exporting.everything(ANA)).toMatchObject({ streaming: SPAIN });
    await privacy.forget(ANA);
    expect(await wholeStore(at)).toEqual(before);
  });

  test('is the host’s when two accounts become one, else the guest’s', async () => {
    const { streaming, linking } = testCommunity(await location());
    await streaming.change({ person: ANA_ON_TELEGRAM }, SPAIN);
    const { code } = await linking.open(ANA);
    await linking.use(ANA_ON_TELEGRAM, code);
    expect(await streaming.of({ person: ANA })).toEqual(SPAIN);
  });
});
