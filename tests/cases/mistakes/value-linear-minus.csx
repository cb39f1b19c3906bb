// 01-one-sample linear: c is subtracted
// cause: sign | minus | subtract~ | + c | added
// never: swapped | missing

return m * x - c;
