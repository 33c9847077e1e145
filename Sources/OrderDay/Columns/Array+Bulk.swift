extension Array {
  /// Adds so many elements at once, of which `element` tells each by its position among them: to append them one by one asks
  /// for each whether there is room.
  @inline(__always)
  mutating func append(_ count: Int, _ element: (Int) -> Element) {
    append(addingCapacity: count) { (output: inout OutputSpan<Element>) in
      output.withUnsafeMutableBufferPointer { target, filled in
        for index in 0..<count { target.initializeElement(at: index, to: element(index)) }
        filled = count
      }
    }
  }
}
