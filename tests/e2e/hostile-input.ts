const FORM = "application/x-www-form-urlencoded";

/** Forms that no page of ours sends: what it is, its content type, its body. */
export const BODIES: [what: string, type: string, body: string][] = [
  ["nothing", FORM, ""],
  ["null bytes", FORM, "name=%00&email=%00%00&intent=%00&q=%00"],
  ["broken escapes and lone halves of signs", FORM, "name=%&email=%zz&name=%ED%A0%80&intent=%F0%9F"],
  ["lists where one value is meant", FORM, "name=a&name=b&name[]=c&name[x][y]=d&intent=a&intent=b&email=a&email=b"],
  ["prototype names", FORM, "__proto__[x]=1&constructor.prototype.y=2&__proto__=3&toString=4"],
  ["deep places in lists", FORM, "amounts[99999999999].cents=1&steps[-1].role=x&files[1e9]=y&a[0][0][0][0][0][0]=z"],
  ["a thousand fields", FORM, Array.from({ length: 1_000 }, (_, index) => `f${index}=x`).join("&")],
  ["numbers beyond all numbers", FORM, "version=1e999&epoch=-1&cents=99999999999999999999999&position=NaN&step=0x10"],
  ["dates that are none", FORM, "date=2027-02-30&startsAt=99999-99-99T99:99&from=0000-00-00&time=25:61"],
  ["JSON", "application/json", '{"name":["a",{"b":null}],"intent":{"$ne":1}}'],
  ["broken JSON", "application/json", '{"name":'],
  ["plain text", "text/plain", "intent=publish"],
  ["XML", "application/xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ["no known type", "no/such; type=\u00e4", "x"],
  ["multipart without a boundary", "multipart/form-data", "--x\r\n\r\n"],
  [
    "multipart that breaks off",
    "multipart/form-data; boundary=x",
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
  ],
  [
    "multipart without names",
    "multipart/form-data; boundary=x",
    "--x\r\nContent-Type: text/html\r\n\r\na\r\n--x--\r\n",
  ],
  [
    "multipart with a path for a file name",
    "multipart/form-data; boundary=x",
    '--x\r\nContent-Disposition: form-data; name="file"; filename="../../../etc/cron.d/x\\0.pdf"\r\n\r\n%PDF-1.7\r\n--x--\r\n',
  ],
];

/** Methods that no page of ours uses. */
export const METHODS = ["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "PURGE"];

/** Queries that no link of ours carries. */
export const QUERIES: [what: string, query: string][] = [
  ["null bytes", "q=%00&page=%00&kind=%00&view=%00&month=%00&organization=%00&version=%00&key=%00&returnTo=%00"],
  ["broken escapes", "q=%&page=%zz&month=%ED%A0%80&organization=%F0%9F&version=%"],
  ["huge and negative numbers", "page=99999999999999999999&version=-1&year=1e99&month=9999-99&page=-5"],
  ["months and days that are none", "view=month&month=2027-13&month=0000-00&from=2027-02-30&to=x"],
  ["lists", "q=a&q=b&page=1&page=2&kind[]=papers&organization=a&organization=b"],
  [
    "words of query languages",
    "q=%27%3B%20DROP%20TABLE%20paper%3B--&kind=%27%20OR%201%3D1&organization=*%3A*%20%26%20%21%20%28",
  ],
  [
    "other sites to return to",
    "returnTo=//elsewhere.example&returnTo=https%3A%2F%2Felsewhere.example&returnTo=%5C%5Celsewhere.example",
  ],
  ["the framework's own words", "_data=routes%2F_public%2B%2F_index&_routes=x%2Cy%2C__proto__&index"],
];

/** Addresses that try to leave the site. */
export const PATHS = [
  "//",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/..",
  "/../../etc/passwd",
  "/..%2f..%2f..%2fetc%2fpasswd",
  "/%2e%2e/%2e%2e/package.json",
  "/assets/..%2f..%2f..%2fpackage.json",
  "/assets/../../package.json",
  "/fonts/%2e%2e%2f%2e%2e%2fserver.ts",
  "/files/..%2f..%2fsecrets%2fapp.key",
  "/files/..%2f..%2fpostgres",
  "/files/%00",
  "/papers/%00",
  "/papers/%",
  "/papers/%zz",
  "/papers/%ED%A0%80",
  "/meetings/'%20OR%201=1",
  "/meetings/00000000-0000-0000-0000-000000000000%00",
  "/people/../account",
  "/./papers",
  "/papers/",
  "/papers//",
  "//papers",
  "/PAPERS",
  "/papers;x=1",
  "/papers%2f",
  "/.git/config",
  "/.env",
  "/data/secrets/app.key",
  "/server.ts",
  "/build/server/index.js",
  "/package.json",
  "/__manifest?p=/papers&version=x",
  "/__manifest",
  "/_root.data",
  "/.data",
  "/papers.data.data",
  "/socket.io/?EIO=4&transport=polling",
  "/socket.io/?EIO=9",
  `/${"a/".repeat(2_000)}`,
  `/papers/${"a".repeat(10_000)}`,
  "/sign-in?returnTo=//elsewhere.example",
  "*",
  "http://elsewhere.example/",
];

/** Cookies that we never gave. */
export const COOKIES = [
  "ratswerk_session=",
  "ratswerk_session=x",
  `ratswerk_session=${"x".repeat(4_000)}`,
  "ratswerk_session=%00",
  "ratswerk_session=%zz",
  "ratswerk_session='; DROP TABLE session; --",
  "ratswerk_session=a; ratswerk_session=b",
  "language=xx",
  "language=../../x",
  "language=__proto__",
  "=",
  ";;;",
  "a",
  "__proto__=x",
  `many=${"; many=1".repeat(300)}`,
];
