/** No list for a person or a group, and no page of similar films, has more of one saga. */
export const SAGA_CAP = 2;
