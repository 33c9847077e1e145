extension String {
  /// Bytes of the data, which are UTF-8 since they were read (R18).
  init(_ bytes: [UInt8]) { self.init(decoding: bytes, as: UTF8.self) }

  /// A label and the name that goes with it, `jinxiu Jinxiu Garden`; one of them where they say the same.
  init(label: [UInt8], name: [UInt8]) {
    self = label == name || name.isEmpty ? String(label) : "\(String(label)) \(String(name))"
  }

  /// The same of a leader or a point, whose label may be a phone: numbers of persons are masked.
  init(masking label: [UInt8], name: [UInt8] = []) {
    self = NumberMask.masked(String(label: label, name: name))
  }
}
