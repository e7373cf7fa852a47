/** Lets the screen have its turn between two slices of work. */
export const breathe = () => new Promise<void>((done) => setTimeout(done));
