/** Prints a page of its own and nothing else: in a frame that nobody sees, which goes when the window for printing closes. That window also makes a PDF. */
export async function printPage(html: string, title: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('aria-hidden', 'true');
  // Nothing in it can run; the page asks it to print from outside.
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  Object.assign(frame.style, {
    position: 'fixed',
    left: '-10000px',
    width: '297mm',
    height: '297mm',
    border: '0',
  });
  frame.srcdoc = html;
  await new Promise<void>((resolve) => {
    frame.onload = () => resolve();
    document.body.append(frame);
  });
  const own = frame.contentWindow!;
  own.addEventListener('afterprint', () => frame.remove());
  own.focus();
  own.print();
}
