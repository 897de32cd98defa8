/** What the guards read from a route or its controller. */
export const IS_PUBLIC = 'isPublic';
export const ROLES = 'roles';
