import ExactValues

extension [UInt8] {
  /// The bytes of `span`.
  init(copying span: Span<UInt8>) {
    self = []
    append(copying: span)
  }
}
