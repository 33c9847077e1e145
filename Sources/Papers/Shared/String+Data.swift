import PlainText

extension String {
  /// Bytes of the data as they are, which are UTF-8 since they were read (R18): ids, and labels that name a paper to programs.
  init(_ bytes: [UInt8]) { self.init(decoding: bytes, as: UTF8.self) }

  /// What somebody wrote - a name, a label, an address, a reason - as papers show it: numbers of persons are masked.
  init(masking text: [UInt8]) { self = NumberMask.masked(String(text)) }

  /// A label and the name that goes with it, `jinxiu Jinxiu Garden`; one of them where they say the same.
  init(masking label: [UInt8], name: [UInt8]) {
    self =
      label == name || name.isEmpty
      ? String(masking: label) : "\(String(masking: label)) \(String(masking: name))"
  }

  /// An id, whole, and the name that goes with it: `egg30 鲜鸡蛋30枚`.
  init(id: [UInt8], name: [UInt8]) {
    self = id == name ? String(id) : "\(String(id)) \(String(masking: name))"
  }
}
