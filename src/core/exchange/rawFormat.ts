/** The emergency copy: all rows as stored, written past the product's own code when that has failed. */
export const rawFormat = 'ap-governance-raw';
