/** The condition for rows that say how things were at a revision, which is bound as `:at`. */
export const WAS_SO = 'revision <= :at AND (retired IS NULL OR retired > :at)';
