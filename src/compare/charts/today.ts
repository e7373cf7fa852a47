/** The district as it is: a grey that no scenario has. */
export const TODAY_COLOUR = '#868e96';
