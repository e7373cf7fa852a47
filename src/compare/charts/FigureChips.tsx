import { Group, Pill } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../shell/Choice.tsx';
import { useAloneWords } from '../useAloneWords.ts';
import type { Measured } from '../useMeasured.ts';

interface Props {
  measured: Measured;
  chosen: string[];
  least: number;
  most: number;
  onChange(chosen: string[]): void;
}

/** Which figures a picture has, between the least and the most that can be read. */
export function FigureChips({ measured, chosen, least, most, onChange }: Props) {
  const { t } = useTranslation();
  const words = useAloneWords();
  const nameOf = (id: string) => {
    const figure = measured.figures.find((one) => one.id === id);
    return figure ? words.nameOf(figure) : id;
  };
  const others = measured.figures.filter(({ id }) => !chosen.includes(id));
  return (
    <fieldset className="compare-choice">
      <legend>{t('pictures.which')}</legend>
      <Group gap={4} mb={6}>
        {chosen.map((id) => (
          <Pill
            key={id}
            size="sm"
            withRemoveButton={chosen.length > least}
            removeButtonProps={{
              'aria-label': t('sure.remove', { name: nameOf(id) }),
              'aria-hidden': false,
              tabIndex: 0,
            }}
            onRemove={() => onChange(chosen.filter((one) => one !== id))}
          >
            {nameOf(id)}
          </Pill>
        ))}
      </Group>
      {chosen.length < most && (
        <Choice
          label={t('sure.addFigure')}
          value=""
          options={[
            { value: '', label: t('sure.chooseFigure') },
            ...others.map(({ id }) => ({ value: id, label: nameOf(id) })),
          ]}
          onChange={(id) => id !== '' && onChange([...chosen, id])}
        />
      )}
    </fieldset>
  );
}
