/** The oldest Node on which the built helper must run (Debian 12, Ubuntu 24.04). */
export const OLDEST_NODE = '18.19.0';
