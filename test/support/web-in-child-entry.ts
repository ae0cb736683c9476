/** The app, until its parent disconnects; asked for its memory, it answers. */
import { startWeb } from './web.js';

const web = await startWeb({ databaseUrl: process.argv[2]! });
process.on('message', () => {
  const { rss } = process.memoryUsage();
  process.send!({ now: rss, most: process.resourceUsage().maxRSS * 1024 });
});
process.on('disconnect', () => void web.stop());
process.send!(web.origin);
