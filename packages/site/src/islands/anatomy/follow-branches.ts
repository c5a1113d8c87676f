/** A branch or a territory that is touched in the picture is chosen, as if its button had been. */
export function followBranches(root: Document): void {
  root.addEventListener('click', ({ target }) => {
    const touched = target instanceof Element ? target.closest('.trunk [data-branch]') : null;
    const branch = touched?.getAttribute('data-branch');
    if (branch === null || branch === undefined) return;
    const option = root.querySelector(`input[name="branch"][value="${branch}"]`);
    if (option instanceof HTMLInputElement) option.checked = true;
  });
}
