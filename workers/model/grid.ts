/** A raster in metres. Row 0 is the southern row; cell (c, r) is values[r · width + c] and its centre is (originX + (c + ½)·cellM, originY + (r + ½)·cellM). */
export interface Grid {
  originX: number;
  originY: number;
  cellM: number;
  width: number;
  height: number;
  /** NaN outside the study area. */
  values: Float32Array;
}
