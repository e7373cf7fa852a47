import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { splitTerms, type Term, termsIn } from '../../../workers/consult/story/terms.ts';

/** The product's own words that a hall may not know: `story.glossary.<id>`. */
const TERMS = [
  'parcel',
  'facility',
  'streetNetwork',
  'indicator',
  'indicatorModel',
  'score',
  'scenario',
  'plan',
  'decision',
  'action',
  'redLine',
  'stakeholder',
  'consensus',
  'netPresentValue',
  'investment',
  'displaced',
  'rehoused',
  'access',
  'passport',
  'methodCard',
];

export function useTerms(): Term[] {
  const { t } = useTranslation();
  return useMemo(() => TERMS.map((id) => ({ id, forms: t(`story.glossary.${id}.forms`).split('|') })), [t]);
}

/** A text whose terms are underlined and say what they mean. */
export function WithTerms({ text, terms }: { text: string; terms: Term[] }) {
  const { t } = useTranslation();
  let at = 0;
  return splitTerms(text, terms).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.term === null ? (
      <span key={key}>{piece.text}</span>
    ) : (
      <abbr key={key} className="term" title={t(`story.glossary.${piece.term}.means`)}>
        {piece.text}
      </abbr>
    );
  });
}

/** The terms of what is on screen, explained. */
export function Glossary({ texts, terms }: { texts: string[]; terms: Term[] }) {
  const { t } = useTranslation();
  const found = termsIn(texts, terms);
  return (
    <section className="glossary" aria-label={t('presenter.plainTitle')} data-testid="glossary">
      {found.length === 0 ? (
        <p>{t('presenter.plainNone')}</p>
      ) : (
        <dl>
          {found.map((id) => (
            <div key={id}>
              <dt>{t(`story.glossary.${id}.name`)}</dt>
              <dd>{t(`story.glossary.${id}.means`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
