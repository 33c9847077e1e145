extension RandomAccessCollection where Index == Int {
  /// The runs of elements that belong together, in order; `self` is sorted by what `isSame` asks for.
  func runs(where isSame: (Element, Element) -> Bool) -> [SubSequence] {
    var runs: [SubSequence] = []
    var start = startIndex
    for index in indices where index + 1 == endIndex || !isSame(self[index], self[index + 1]) {
      runs.append(self[start...index])
      start = index + 1
    }
    return runs
  }
}
