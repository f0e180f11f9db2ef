/** Says of two things in one breath how they differ. */
export const contrast =
  /다르|달리|반면|차이|하지만|지만|비슷|대신|보다|unlike|whereas|while|differ|instead|but |rather than/i;
