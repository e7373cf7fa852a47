import { describe, expect, it } from 'vitest';
import { checkStages } from '../../workers/consult/stages/check-stages.ts';
import { type StagePlan, stagesSchema } from '../../workers/model/stages.ts';

const plan = (from?: string, to?: string): StagePlan => ({ from, to, disclosed: '', outcome: '' });

describe('dates of stages', () => {
  it('are in order where each begins when the one before has ended, on the same day at the earliest', () => {
    expect(checkStages({ plans: {} })).toEqual([]);
    const plans = {
      opinions: plan('2025-03-01', '2025-03-31'),
      vote: plan('2025-03-31', '2025-04-02'),
      evaluation: plan('2026-01-01'),
    };
    expect(checkStages({ plans })).toEqual([]);
  });

  it('are told where a stage ends before it starts', () => {
    expect(checkStages({ plans: { vote: plan('2025-05-02', '2025-05-01') } })).toEqual([
      { kind: 'ends-before-start', stage: 'vote', from: '2025-05-02', to: '2025-05-01' },
    ]);
  });

  it('are told where a stage starts before one that comes earlier has ended, be it not the one just before', () => {
    const plans = {
      opinions: plan('2025-03-01', '2025-06-30'),
      consultation: plan(undefined, '2025-04-30'),
      vote: plan('2025-05-01', '2025-05-03'),
    };
    expect(checkStages({ plans })).toEqual([
      {
        kind: 'starts-too-early',
        stage: 'vote',
        from: '2025-05-01',
        before: 'opinions',
        ended: '2025-06-30',
      },
    ]);
  });

  it('of older projects are read without stages', () => {
    expect(stagesSchema.parse({})).toEqual({ open: 'opinions', plans: {} });
  });
});
