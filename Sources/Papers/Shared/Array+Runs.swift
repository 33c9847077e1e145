extension Array {
  /// The runs of elements that belong together, in order; `self` is sorted by what `isSame` asks for.
  func runs(where isSame: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = 0
    for index in indices where index + 1 == count || !isSame(self[index], self[index + 1]) {
      runs.append(self[start...index])
      start = index + 1
    }
    return runs
  }
}
