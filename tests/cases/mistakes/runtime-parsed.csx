// 02-derive-the-gradient agree: a tensor that is read as text
// line: 1
// cause: Parse | ToString | text | item<bool> | item | convert~ | string | description
// never: exit code | tolerance

return bool.Parse(((a - b).abs() < 1e-4f).ToString());
