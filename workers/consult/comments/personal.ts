import type { PersonalKind, PersonalSpot } from '../../model/comments.ts';
import { isDate } from '../days.ts';

/** Weights and check characters of Chinese ID-card numbers. Source: GB 11643-1999, ISO 7064 MOD 11-2. */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

interface Pattern {
  kind: PersonalKind;
  find: RegExp;
  isOne?: (match: string) => boolean;
}

/** In the order in which they claim their part of a text. */
const PATTERNS: Pattern[] = [
  { kind: 'email', find: /[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g },
  { kind: 'id-card', find: /(?<!\d)\d{17}[\dXx](?!\d)/g, isOne: isIdNumber },
  // Mobile phones of China, with or without the country.
  { kind: 'phone', find: /(?<!\d)(?:(?:\+|00)86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g },
  // Landlines of China: area code and seven or eight digits, extension.
  { kind: 'phone', find: /(?<!\d)(?:\(0\d{2,3}\) ?|0\d{2,3}[- ]?)[2-9]\d{2,3}[- ]?\d{4}(?!\d)/g },
  // With a country code, and of North America.
  { kind: 'phone', find: /(?<![\d+])\+\d{1,3}(?:[-. ]?\(?\d{1,4}\)?){2,5}(?!\d)/g, isOne: hasPhoneLength },
  { kind: 'phone', find: /(?<!\d)(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}(?!\d)/g },
  {
    kind: 'plate',
    find: new RegExp(
      `[${PROVINCES}][A-HJ-NP-Za-hj-np-z][·• -]?[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳]`,
      'g',
    ),
    isOne: hasDigit,
  },
];

/**
 * Parts of a text that look like personal data: phone numbers, Chinese ID-card numbers whose check character and date of birth are
 * right, e-mail addresses, number plates of China. A warning for a person to look at: it finds neither names nor addresses.
 */
export function personalData(text: string): PersonalSpot[] {
  let open = narrow(text);
  const spots: PersonalSpot[] = [];
  for (const { kind, find, isOne } of PATTERNS) {
    for (const match of open.matchAll(find)) {
      if (isOne && !isOne(match[0])) continue;
      spots.push({ kind, at: match.index, length: match[0].length });
    }
    for (const { at, length } of spots)
      open = open.slice(0, at) + '\n'.repeat(length) + open.slice(at + length);
  }
  return spots.sort((a, b) => a.at - b.at);
}

/** Full-width letters, digits and signs as the narrow ones, one for one. */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Whether 18 characters are a valid number: check character, date of birth, and a region that can be. */
function isIdNumber(text: string): boolean {
  const sum = ID_WEIGHTS.reduce((all, weight, i) => all + weight * Number(text[i]), 0);
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number);
  return (
    ID_CHECKS[sum % 11] === text[17].toUpperCase() &&
    text[0] !== '0' &&
    year >= 1850 &&
    isDate(year, month, day)
  );
}

function hasPhoneLength(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 8 && digits <= 15;
}

function hasDigit(text: string): boolean {
  return /\d/.test(text);
}
