import type { Prepared } from '../priced/prepare.ts';

export interface HighsRun {
  /** Chosen option of each group; null where HiGHS found none. */
  choice: Uint32Array | null;
  /** HiGHS's own bound; −Infinity where it proved that nothing fits. */
  bound: number;
  nodes: number;
}

/**
 * Solves a choice problem as an integer program with HiGHS (WebAssembly, loaded when first used). Runs without a pause until the
 * gap, the time or the end: to cancel it, its worker has to be ended. `tell` hears the best gain and the bound while it runs.
 */
export async function solveHighs(
  { problem, groups, options, limits: m, unit, gainUnit }: Prepared,
  { start, gap, seconds }: { start: Uint32Array | null; gap: number; seconds: number },
  tell: (gain: number, bound: number) => void,
): Promise<HighsRun> {
  const { default: load } = await import('highs');
  const highs = await load();
  const { starts, gain, useStarts, useLimit, useAmount } = problem;
  const columnStarts = new Int32Array(options + 1);
  const rows: number[] = [];
  const values: number[] = [];
  for (let g = 0; g < groups; g++) {
    for (let o = starts[g]; o < starts[g + 1]; o++) {
      const own = new Map<number, number>();
      for (let k = useStarts[o]; k < useStarts[o + 1]; k++) {
        const l = useLimit[k];
        own.set(l, (own.get(l) ?? 0) + useAmount[k] / unit[l]);
      }
      own.set(m + g, 1);
      rows.push(...own.keys());
      values.push(...own.values());
      columnStarts[o + 1] = rows.length;
    }
  }
  const rowCount = m + groups;
  return highs.withModel(
    {
      numCols: options,
      numRows: rowCount,
      sense: highs.constants.objectiveSense.maximize,
      colCost: gain.map((value) => value / gainUnit),
      colLower: new Float64Array(options),
      colUpper: new Float64Array(options).fill(1),
      rowLower: Float64Array.from({ length: rowCount }, (_, i) => (i < m ? -highs.infinity : 1)),
      rowUpper: Float64Array.from({ length: rowCount }, (_, i) =>
        i < m ? problem.limits[i].most / unit[i] : 1,
      ),
      matrix: {
        format: 'csc',
        numRows: rowCount,
        numCols: options,
        starts: columnStarts,
        indices: Int32Array.from(rows),
        values: Float64Array.from(values),
      },
      integrality: new Int32Array(options).fill(highs.constants.variableType.integer),
    },
    (model) => {
      model.options.set({ output_flag: false, mip_rel_gap: gap, mip_abs_gap: 0, time_limit: seconds });
      if (start) {
        const colValue = new Float64Array(options);
        for (const o of start) colValue[o] = 1;
        model.setSolution({ colValue });
      }
      model.run({
        [highs.constants.callbackType.mipLogging]({ data }) {
          tell(
            (data.mip_primal_bound ?? Number.NaN) * gainUnit,
            (data.mip_dual_bound ?? Number.NaN) * gainUnit,
          );
        },
      });
      const status = model.getModelStatus();
      const { infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
      if (status === infeasible || status === unboundedOrInfeasible) {
        return { choice: null, bound: -Infinity, nodes: 0 };
      }
      const { colValue } = model.getSolution();
      const isFound = Math.abs(Number(model.info.get('mip_gap'))) < highs.infinity;
      const choice = new Uint32Array(groups);
      for (let g = 0; g < groups; g++) {
        let best = starts[g];
        for (let o = starts[g]; o < starts[g + 1]; o++) if (colValue[o] > colValue[best]) best = o;
        choice[g] = best;
      }
      const bound = Number(model.info.get('mip_dual_bound')) * gainUnit;
      return { choice: isFound ? choice : null, bound, nodes: Number(model.info.get('mip_node_count')) };
    },
  );
}
