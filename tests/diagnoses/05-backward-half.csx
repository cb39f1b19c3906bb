// 05-many-samples backward
// hint: It is half as large: is it halved once too often, or something left out?

(loss / 2).backward();
