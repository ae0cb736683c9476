const combining = new Set(['all', 'allSettled', 'race', 'any']);
const transactions = new Set([
  'Connection',
  'CentreTransaction',
  'InstallationTransaction',
  'Autocommit',
  'AnyTransaction',
]);

/**
 * Refuses `Promise.all` (and its relatives) over calls on one transaction, which was opened outside of it: they run in
 * the order in which their functions happen to reach their first statement, and go on after one of them failed.
 */
export const oneTransactionAtATime = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      atOnce: 'Calls on one transaction run one after the other: await each, or send one tx.pipeline([…]).',
    },
  },
  create(context) {
    const { parserServices: services, scopeManager } = context.sourceCode;
    const isTransaction = (identifier) => {
      const type = services.getTypeAtLocation(identifier);
      return (type.types ?? [type]).some((part) => transactions.has(part.symbol?.name));
    };
    return {
      'CallExpression[callee.object.name="Promise"]'(call) {
        if (!combining.has(call.callee.property.name)) return;
        const isInside = ({ range }) => call.range[0] <= range[0] && range[1] <= call.range[1];
        const shared = scopeManager.scopes
          .flatMap(({ references }) => references)
          .filter(
            ({ identifier, resolved }) =>
              isInside(identifier) && resolved?.defs.every(({ name }) => !isInside(name)),
          )
          .find(({ identifier }) => isTransaction(identifier));
        if (shared) context.report({ node: shared.identifier, messageId: 'atOnce' });
      },
    };
  },
};
