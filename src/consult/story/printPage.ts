/** Prints a page of its own, a step per sheet; the browser's dialogue also makes a PDF of it. */
export function printPage(html: string): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;left:-10000px;width:1123px;height:794px;border:0';
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const end = () => {
    frame.remove();
    URL.revokeObjectURL(url);
  };
  frame.onload = () => {
    const page = frame.contentWindow!;
    page.addEventListener('afterprint', end, { once: true });
    page.focus();
    page.print();
  };
  frame.src = url;
  document.body.append(frame);
}
