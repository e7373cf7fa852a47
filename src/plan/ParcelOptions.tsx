import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Unfold } from '../diagnose/Unfold.tsx';
import { useResults } from '../project/results.ts';
import { decide, setLocked, useScenario } from '../project/scenarios.ts';
import { SHEET } from '../project/sheet.ts';
import { useNumbers } from '../words/numbers.ts';
import { AbsentWorks } from './AbsentWorks.tsx';
import { decisionAt, useWorkName, worksOf } from './works.ts';
import './results.css';

/** What is decided about a parcel, what could be, with what it would bring, and what is not offered. */
export function ParcelOptions({ parcel }: { parcel: number }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const workName = useWorkName();
  const scenario = useScenario();
  const prepared = useResults((results) => results.plan);
  if (!scenario || !prepared || parcel >= prepared.options.existing.count) return null;
  const { options } = prepared;
  const id = options.existing.ids[parcel];
  const decision = scenario.plan[id] ?? null;
  const year = Math.min(decision?.year ?? 1, options.years);
  const works = worksOf(options, SHEET, scenario.assumptions, parcel, year);
  const isLocked = scenario.locked.includes(id);
  return (
    <section aria-label={t('works.title')} data-testid="parcel-options">
      <Text size="xs" fw={650}>
        {t('works.title')}
      </Text>
      <Text size="sm" data-testid="parcel-decision">
        {t('works.now', { work: workName(decision) })}
      </Text>
      <Group gap={6} my={4}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={decision === null}
          onClick={() => decide([id], null)}
        >
          {t('works.keep')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-pressed={isLocked}
          onClick={() => setLocked([id], !isLocked)}
        >
          {t(isLocked ? 'plan.unlock' : 'plan.lock')}
        </Button>
      </Group>
      {works.length > 0 && (
        <Unfold label={t('works.possible', { count: works.length, year })} initially>
          <div className="work-list">
            <table className="figure-table">
              <thead>
                <tr>
                  <th scope="col">{t('works.work')}</th>
                  <th scope="col">{t('works.people')}</th>
                  <th scope="col">{t('works.cost')}</th>
                  <th scope="col">{t('works.npv')}</th>
                  <th>
                    <span className="sr-only">{t('plan.apply')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {works.map(({ work, floorM2, people, cost, npv }) => {
                  const there = decisionAt(options, work, year);
                  const { year: _, ...plain } = there;
                  const name = workName(plain);
                  const isNow = workName(decision) === workName(there);
                  return (
                    <tr key={work} aria-current={isNow || undefined}>
                      <th scope="row">
                        {name}
                        <div className="figure-unit">{t('works.floor', { m2: signed(floorM2) })}</div>
                      </th>
                      <td>{signed(Math.round(people))}</td>
                      <td>{numbers.short(cost)}</td>
                      <td>{signed(npv)}</td>
                      <td>
                        <Tooltip label={t('plan.apply')}>
                          <ActionIcon
                            size="sm"
                            variant={isNow ? 'filled' : 'default'}
                            aria-label={t('works.apply', { work: name })}
                            onClick={() => decide([id], there)}
                          >
                            <IconCheck size={13} />
                          </ActionIcon>
                        </Tooltip>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </Unfold>
      )}
      <AbsentWorks key={`${prepared.key}:${parcel}`} prepared={prepared} parcel={parcel} />
    </section>
  );

  function signed(value: number): string {
    return value > 0 ? `+${numbers.short(value)}` : numbers.short(value);
  }
}
