/** What lies under everything on the map. */
export const groundColour = (dark: boolean): string => (dark ? '#15191d' : '#f4f3ef');
