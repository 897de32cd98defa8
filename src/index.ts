/** The plugin object. Rules and configurations join it as they are written. */
export default {
  meta: { name: 'eslint-plugin-api-security', version: '0.1.0' },
  rules: {},
  configs: {},
};
