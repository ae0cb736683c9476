import { confidentialityFaults, confidentialityOf } from './confidentiality.js';
import { ownWorkFaults, ownWorkOf } from './own-work.js';

test('saying that something was taken out needs to say what kind of thing', () => {
  expect(confidentialityFaults({ identifiable: 'removed' })).toEqual({ removed: 'removed-missing' });
  expect(confidentialityFaults({ identifiable: 'removed', removed: ['face'] })).toEqual({});
  expect(confidentialityFaults({ identifiable: 'nobody' })).toEqual({});
  expect(confidentialityFaults({})).toEqual({ identifiable: 'identifiable-missing' });
});

test('a declaration answers for help and tools, and says which when there were any', () => {
  expect(ownWorkFaults({})).toEqual({
    helpUsed: 'help-used-missing',
    toolsUsed: 'tools-used-missing',
    ownWork: 'own-work-missing',
  });
  expect(ownWorkFaults({ ownWork: true, helpUsed: true, help: ' ', toolsUsed: false })).toEqual({
    help: 'help-missing',
  });
  expect(ownWorkFaults({ ownWork: true, helpUsed: false, toolsUsed: true, tools: 'A translator' })).toEqual(
    {},
  );
});

test('what was typed beside a "no" is not declared', () => {
  const answers = {
    ownWork: true,
    helpUsed: false,
    help: 'left over',
    toolsUsed: true,
    tools: ' A translator ',
  };
  expect(ownWorkOf(answers)).toEqual({ ownWork: true, help: '', tools: 'A translator' });
});

test('what is kept always lists what was taken out, and only where something was', () => {
  expect(confidentialityOf({ identifiable: 'nobody' })).toEqual({ identifiable: 'nobody', removed: [] });
  expect(confidentialityOf({ identifiable: 'nobody', removed: ['face'] }).removed).toEqual([]);
  expect(confidentialityOf({ identifiable: 'removed', removed: ['face', 'face'] }).removed).toEqual(['face']);
});
