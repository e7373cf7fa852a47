import { Alert, Badge, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setJudgement } from '../../workers/weighting/matrix.ts';
import { useResults } from '../project/results.ts';
import { edit, useProject } from '../project/store.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { NumberButton } from './NumberButton.tsx';
import { SCALE, saatyText } from './saaty.ts';

interface Props {
  /** 'root' or a criterion's id. */
  group: string;
  members: { id: string; name: { en: string; zh: string } }[];
}

/** Pairwise judgements of one group: how many times the row matters as much as the column. */
export function JudgementMatrix({ group, members }: Props) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const shown = useResults((results) => results.weights?.groups[group]);
  const isOwn = useProject((state) => group in state.document.score.matrices);
  if (!shown) return null;
  const { matrix, judgement } = shown;
  const { worst } = judgement;
  const change = (row: number, column: number, value: number) =>
    edit((document) => ({
      ...document,
      score: {
        ...document.score,
        matrices: { ...document.score.matrices, [group]: setJudgement(matrix, row, column, value) },
      },
    }));
  const reset = () =>
    edit((document) => {
      const { [group]: _, ...matrices } = document.score.matrices;
      return { ...document, score: { ...document.score, matrices } };
    });
  const mark = (i: number) => (group === 'root' ? String.fromCharCode(65 + i) : members[i].id);
  return (
    <div data-group={group}>
      <Text size="xs" c="dimmed" my={4}>
        {t(isOwn ? 'matrix.own' : 'matrix.published')}
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
                      value={String(matrix[row][column])}
                      onChange={(event) => change(row, column, Number(event.target.value))}
                    >
                      {!SCALE.includes(matrix[row][column]) && (
                        <option value={String(matrix[row][column])}>{saatyText(matrix[row][column])}</option>
                      )}
                      {SCALE.map((value) => (
                        <option key={value} value={String(value)}>
                          {saatyText(value)}
                        </option>
                      ))}
                    </select>
                  ) : column === row ? (
                    '1'
                  ) : (
                    saatyText(matrix[row][column])
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
        {isOwn && (
          <Button size="compact-xs" variant="default" onClick={reset}>
            {t('matrix.reset')}
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
