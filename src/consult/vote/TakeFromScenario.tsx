import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import i18next from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freshProjectId } from '../../../workers/consult/votes/shortlisting.ts';
import type { Scenario } from '../../../workers/model/scenario.ts';
import { runJob } from '../../project/engine/engine.ts';
import { useResults } from '../../project/results.ts';
import { SHEET } from '../../project/sheet.ts';
import { useProject } from '../../project/store.ts';
import { editVote } from '../../project/votes.ts';
import { tell } from '../../shell/notices.ts';
import { orTellWhy } from '../../table/takeAway.ts';
import { kindNameIn } from '../../words/kinds.ts';
import { nameOfParcel } from '../../words/names.ts';
import { tongueOf } from '../../words/tongue.ts';

/** Takes the public facilities and the green space of a scenario's plan as projects, with what they cost in it. */
export function TakeFromScenario() {
  const { t } = useTranslation();
  const scenarios = useProject((state) => state.document.plans.scenarios);
  const district = useResults((results) => results.district);
  const [isBusy, setBusy] = useState(false);
  const isOff = scenarios.length === 0 || !district;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          disabled={isOff}
          loading={isBusy}
          title={isOff ? t('vote.projects.noScenario') : undefined}
          rightSection={<IconChevronDown size={14} />}
        >
          {t('vote.projects.take')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {scenarios.map((scenario) => (
          <Menu.Item
            key={scenario.id}
            onClick={() => {
              setBusy(true);
              orTellWhy(take(scenario).finally(() => setBusy(false)));
            }}
          >
            {scenario.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

async function take(scenario: Scenario): Promise<void> {
  const { district } = useResults.getState();
  if (!district) return;
  const { parcels, facilities, streets } = district;
  const { projects, absent } = await runJob('voteProjectsOfPlan', 'voteProjectsOfPlan', {
    district: { parcels, facilities, streets },
    sheet: SHEET,
    overrides: scenario.assumptions,
    years: scenario.years,
    plan: scenario.plan,
  });
  const nameIn = (language: 'en' | 'zh-CN', facility: string | null, row: number) => {
    const say = i18next.getFixedT(language);
    return say('vote.projects.takenName', {
      what: facility === null ? say('vote.projects.green') : kindNameIn(i18next, say, language)(facility),
      parcel: nameOfParcel(parcels, row, tongueOf(language)),
    });
  };
  const { vote } = useProject.getState().document.consultation;
  const all = [...vote.projects];
  for (const { row, parcel, facility, cost } of projects) {
    const name = { en: nameIn('en', facility, row), zh: nameIn('zh-CN', facility, row) };
    if (all.some((one) => one.parcel === parcel && one.name.zh === name.zh)) continue;
    const id = freshProjectId(all.map((one) => one.id));
    all.push({ id, name, cost, text: { en: '', zh: '' }, parcel, scenario: scenario.name, listed: false });
  }
  const added = all.length - vote.projects.length;
  if (added > 0) editVote((now) => ({ ...now, projects: all }));
  const there = projects.length - added;
  if (projects.length === 0) tell('vote.projects.takenNone', { scenario: scenario.name });
  else tell('vote.projects.taken', { added, there, scenario: scenario.name });
  if (absent > 0) tell('vote.projects.takenAbsent', { absent });
}
