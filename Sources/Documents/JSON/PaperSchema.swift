/// What `JSONRenderer` writes, as a JSON Schema (2020-12).
public enum PaperSchema {
  /// The schema, which ends in one LF.
  public static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "groupbuy papers",
      "description": "Papers for people. Keys never change with the language; money is a decimal string; a blank cell is null.",
      "type": "object",
      "required": ["format", "version", "papers"],
      "additionalProperties": false,
      "properties": {
        "format": {"const": "groupbuy-papers"},
        "version": {"const": 1},
        "papers": {"type": "array", "items": {"$ref": "#/$defs/paper"}}
      },
      "$defs": {
        "paper": {
          "type": "object",
          "required": ["kind", "language", "title", "subtitle", "money_decimals", "facts", "blocks"],
          "additionalProperties": false,
          "properties": {
            "kind": {"type": "string", "pattern": "^[a-z][a-z0-9-]*$"},
            "language": {"type": "string"},
            "title": {"type": "string"},
            "subtitle": {"type": "string", "description": "Whose paper it is."},
            "money_decimals": {"type": "integer", "minimum": 0, "maximum": 6},
            "facts": {"$ref": "#/$defs/facts"},
            "blocks": {"type": "array", "items": {"$ref": "#/$defs/block"}}
          }
        },
        "facts": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["label", "value"],
            "additionalProperties": false,
            "properties": {"label": {"type": "string"}, "value": {"$ref": "#/$defs/cell"}}
          }
        },
        "cell": {
          "oneOf": [
            {"type": "null"},
            {"type": "string"},
            {"type": "integer"},
            {
              "type": "object",
              "required": ["money"],
              "additionalProperties": false,
              "properties": {"money": {"type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$"}}
            },
            {
              "type": "object",
              "required": ["place"],
              "additionalProperties": false,
              "properties": {"place": {"enum": ["tick", "write"]}}
            }
          ]
        },
        "row": {"type": "array", "items": {"$ref": "#/$defs/cell"}},
        "sums": {"oneOf": [{"type": "null"}, {"$ref": "#/$defs/row"}]},
        "block": {
          "oneOf": [
            {
              "type": "object",
              "required": ["type", "text", "level"],
              "additionalProperties": false,
              "properties": {
                "type": {"const": "heading"},
                "text": {"type": "string"},
                "level": {"type": "integer", "minimum": 1}
              }
            },
            {
              "type": "object",
              "required": ["type", "title", "columns", "groups", "totals"],
              "additionalProperties": false,
              "properties": {
                "type": {"const": "table"},
                "title": {"type": "string"},
                "columns": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["title", "kind"],
                    "additionalProperties": false,
                    "properties": {
                      "title": {"type": "string"},
                      "kind": {"enum": ["text", "number", "money", "tick", "write"]}
                    }
                  }
                },
                "groups": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["rows", "subtotal"],
                    "additionalProperties": false,
                    "properties": {
                      "rows": {"type": "array", "items": {"$ref": "#/$defs/row"}},
                      "subtotal": {"$ref": "#/$defs/sums"}
                    }
                  }
                },
                "totals": {"$ref": "#/$defs/sums"}
              }
            },
            {
              "type": "object",
              "required": ["type", "text"],
              "additionalProperties": false,
              "properties": {"type": {"const": "note"}, "text": {"type": "string"}}
            },
            {
              "type": "object",
              "required": ["type", "facts"],
              "additionalProperties": false,
              "properties": {"type": {"const": "facts"}, "facts": {"$ref": "#/$defs/facts"}}
            },
            {
              "type": "object",
              "required": ["type", "names"],
              "additionalProperties": false,
              "properties": {
                "type": {"const": "signatures"},
                "names": {"type": "array", "items": {"type": "string"}}
              }
            },
            {
              "type": "object",
              "required": ["type", "title", "entries"],
              "additionalProperties": false,
              "properties": {
                "type": {"const": "index"},
                "title": {"type": "string"},
                "entries": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["key", "name", "place"],
                    "additionalProperties": false,
                    "properties": {
                      "key": {"type": "string"},
                      "name": {"type": "string"},
                      "place": {"type": "string"}
                    }
                  }
                }
              }
            },
            {
              "type": "object",
              "required": ["type", "cards"],
              "additionalProperties": false,
              "properties": {
                "type": {"const": "cards"},
                "cards": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["lead", "corner", "title", "lines"],
                    "additionalProperties": false,
                    "properties": {
                      "lead": {"type": "string"},
                      "corner": {"type": "string"},
                      "title": {"type": "string"},
                      "lines": {"$ref": "#/$defs/row"}
                    }
                  }
                }
              }
            }
          ]
        }
      }
    }

    """
}
