import { localeIn } from '../../apps/web/src/layout/locale.js';
import { render } from '../../apps/web/src/layout/views.js';
import { galleryPage, galleryView } from './gallery.js';

describe('the base layout', () => {
  const gallery = (page: object) => render(galleryView, { locale: localeIn('en'), ...page });

  it('needs no inline script or style, which the policy refuses', async () => {
    const html = await gallery(galleryPage(true));
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=/i);
  });

  it('says in the title that there is an error, and lists it with a link to its field', async () => {
    const html = await gallery(galleryPage(true));
    expect(html).toContain('<title>Error: What pages are made of &ndash; Attest</title>');
    expect(html).toContain('<a href="#title">Enter a title</a>');
    expect(html).toMatch(/<input[^>]* id="title"/);
  });

  it('puts the token first in each form', async () => {
    const html = await gallery(galleryPage(false));
    const forms = html.split('<form').slice(1);
    expect(forms).toHaveLength(2);
    for (const form of forms)
      expect(form).toMatch(/^[^>]*method="post"[^>]*>\s*<input type="hidden" name="_csrf" value="token">/);
  });

  it('shows no menu and no way to sign out before signing in, but always the way out and the concern', async () => {
    const html = await gallery({ ...galleryPage(false), layout: undefined });
    expect(html).not.toContain('Sign out');
    expect(html).toContain('Leave this page quickly');
    expect(html).toContain('Raise a concern');
  });
});
