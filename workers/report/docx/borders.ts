import { BorderStyle } from 'docx';

export const EDGE = { style: BorderStyle.SINGLE, size: 4, color: 'C3CCD1' };
export const NO_EDGE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
