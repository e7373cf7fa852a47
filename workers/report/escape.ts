const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML, in elements and in quoted attributes alike. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign]);
}

/** Text as a CSS string with its quotes; nothing in it can end the string or the style element around it. */
export function cssString(text: string): string {
  const written = text.replace(/[\\"'<>&\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
  return `"${written}"`;
}

/** Whether a colour is written as #rrggbb: nothing else may stand in a style. */
export function isColour(colour: string | null | undefined): colour is string {
  return /^#[0-9a-f]{6}$/i.test(colour ?? '');
}
