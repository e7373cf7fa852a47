import { Alert, Badge, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROOT, type TreeNode } from '../../workers/model/indicator-tree.ts';
import { checkJudgements, setJudgement } from '../../workers/weighting/matrix.ts';
import { isOwn as isOwnModel } from '../project/models.ts';
import { useResults } from '../project/results.ts';
import { edit, useProject } from '../project/store.ts';
import { tellProblem } from '../shell/notices.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { NumberButton } from './NumberButton.tsx';
import { SCALE, saatyText } from './saaty.ts';

interface Props {
  /** 'root' or a criterion's id. */
  group: string;
  members: TreeNode[];
}

/** Pairwise judgements of one group: how many times the row matters as much as the column. */
export function JudgementMatrix({ group, members }: Props) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const shown = useResults((results) => results.weights?.groups[group]);
  const ofOwnModel = useProject(({ document }) => isOwnModel(document));
  const isOwn = useProject((state) => group in state.document.score.matrices);
  if (!shown) return null;
  const { matrix, judgement } = shown;
  const { worst } = judgement;
  const change = (row: number, column: number, value: number | null) => {
    const changed = setJudgement(matrix, row, column, value);
    try {
      checkJudgements(changed);
    } catch (error) {
      tellProblem(error);
      return;
    }
    edit((document) => ({
      ...document,
      score: { ...document.score, matrices: { ...document.score.matrices, [group]: changed } },
    }));
  };
  const reset = () =>
    edit((document) => {
      const { [group]: _, ...matrices } = document.score.matrices;
      return { ...document, score: { ...document.score, matrices } };
    });
  const mark = (i: number) =>
    group === ROOT || members[i].id.length > 3 ? String.fromCharCode(65 + i) : members[i].id;
  return (
    <div>
      <Text size="xs" c="dimmed" my={4}>
        {t(isOwn ? 'matrix.own' : ofOwnModel ? 'matrix.model' : 'matrix.published')}
      </Text>
      <table className="matrix">
        <thead>
          <tr>
            <th />
            {members.map((member, i) => (
              <th key={member.id} style={{ textAlign: 'center' }} title={member.name[tongue]}>
                {mark(i)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.map((rowMember, row) => (
            <tr key={rowMember.id}>
              <th scope="row">
                {mark(row)} {rowMember.name[tongue]}
              </th>
              {members.map((columnMember, column) => (
                <td
                  key={columnMember.id}
                  className={worst?.row === row && worst.column === column ? 'worst' : undefined}
                >
                  {column > row ? (
                    <select
                      aria-label={t('matrix.judgement', {
                        row: rowMember.name[tongue],
                        column: columnMember.name[tongue],
                      })}
                      value={String(matrix[row][column] ?? '')}
                      onChange={(event) =>
                        change(row, column, event.target.value === '' ? null : Number(event.target.value))
                      }
                    >
                      <option value="" aria-label={t('matrix.notJudged')}>
                        –
                      </option>
                      <OwnOption value={matrix[row][column]} />
                      {SCALE.map((value) => (
                        <option key={value} value={String(value)}>
                          {saatyText(value)}
                        </option>
                      ))}
                    </select>
                  ) : column === row ? (
                    '1'
                  ) : (
                    textOf(matrix[row][column])
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table className="plain-table" style={{ marginTop: 6 }}>
        <thead>
          <tr>
            <th>{t('matrix.weights')}</th>
            <th>{t('matrix.geometric')}</th>
            <th>{t('matrix.eigen')}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member, i) => (
            <tr key={member.id}>
              <th scope="row">
                {mark(i)} {member.name[tongue]}
              </th>
              <td>{judgement.geometricMean[i].toFixed(4)}</td>
              <td>{judgement.eigenvector[i].toFixed(4)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group gap={6} mt={6}>
        <Badge color={judgement.consistent ? 'teal' : 'red'} variant="light" tt="none">
          {t(judgement.consistent ? 'matrix.consistent' : 'matrix.inconsistent')}
        </Badge>
        <Text size="xs">
          CR <NumberButton card={{ kind: 'judgement', group }}>{numbers.two(judgement.cr)}</NumberButton>
        </Text>
        {judgement.unknown > 0 && (
          <Text size="xs" c="dimmed">
            {t('matrix.unknown', { count: judgement.unknown })}
          </Text>
        )}
        {isOwn && (
          <Button size="compact-xs" variant="default" onClick={reset}>
            {t(ofOwnModel ? 'matrix.resetModel' : 'matrix.reset')}
          </Button>
        )}
      </Group>
      {worst && (
        <Alert color="red" mt={6} p="xs">
          <Text size="xs">
            {t('matrix.worst', {
              row: members[worst.row].name[tongue],
              column: members[worst.column].name[tongue],
              value: saatyText(worst.value),
              suggestion: saatyText(worst.suggestion),
              cr: numbers.two(worst.crAfter),
            })}
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            mt={4}
            onClick={() => change(worst.row, worst.column, worst.suggestion)}
          >
            {t('matrix.mend')}
          </Button>
        </Alert>
      )}
    </div>
  );
}

const textOf = (value: number | null) => (value === null ? '–' : saatyText(value));

/** A judgement that is not on the scale: ratios of weights. */
function OwnOption({ value }: { value: number | null }) {
  if (value === null || SCALE.includes(value)) return null;
  return <option value={String(value)}>{saatyText(value)}</option>;
}
