import shishan from '../../data/models/shishan.json';
import { type IndicatorModel, indicatorModelSchema } from '../../workers/model/indicators.ts';

/** The indicator model in use. */
export const MODEL: IndicatorModel = indicatorModelSchema.parse(shishan);

export const INDICATORS = MODEL.criteria.flatMap((criterion) => criterion.indicators);
