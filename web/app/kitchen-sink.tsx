export function KitchenSink() {
  return <main>kit</main>
}
