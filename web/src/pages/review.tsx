/** Review. */

export function ReviewPage(_: { search: string }) {
  return (
    <main id="main" class="page">
      <h1>Review</h1>
    </main>
  );
}
